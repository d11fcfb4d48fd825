import { createLauncher } from '../../../src/execute/launchers/launchers.ts';
import { describeLauncher } from './contract.ts';

describeLauncher('the Node launcher', () => createLauncher('node'), {
	endsEscapees: false,
	knowsRealTimeSignals: false,
	keepsForeignDescriptors: false,
	measures: false,
});
