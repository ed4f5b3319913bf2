type Log = (line: string) => void;
export declare const ROOT: string;
export declare function prepare(options?: { root?: string; log?: Log }): Promise<void>;
export declare function prepareBuild(options?: { root?: string; log?: Log }): Promise<void>;
export declare function requireNode(root: string, version?: string): void;
export declare function modulesAreFresh(root: string): boolean;
export declare function buildIsFresh(root: string): boolean;
export declare function markBuilt(root: string, sources: string): void;
export declare function digestSources(root: string): string;
