import { ClientAccessApp } from '../constructs/client-access-app.ts';
import { StageRefused } from '../stage-context.ts';

try {
  new ClientAccessApp().synth();
} catch (error) {
  if (!(error instanceof StageRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
