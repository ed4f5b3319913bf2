import { endWithLauncher } from './launcher.js';
import { main } from './program.js';

endWithLauncher();
process.exit(await main(process.argv.slice(2)));
