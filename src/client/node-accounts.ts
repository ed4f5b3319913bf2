import type { AccountRoles } from '../../services/index.js';
import { readerRole, workerRole } from '../elasticsearch/index.js';

/** The node is ours: whatever index prefix is configured later, its accounts need no other right. */
const anyPrefix = { index: (name: string) => `*${name}` };

/** The accounts of a node that `moisson up --secure` makes: that of our commands and workers, and one for analysts. */
export const NODE_ACCOUNTS = {
  moisson: workerRole(anyPrefix),
  lecture: readerRole(anyPrefix),
} satisfies AccountRoles;
