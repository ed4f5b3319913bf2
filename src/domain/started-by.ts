/** Name of the memo of a run in which a command of ours says which one it is. */
export const STARTED_BY = 'moisson-started-by';
