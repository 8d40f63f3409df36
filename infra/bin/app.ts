import { ClientAccessApp } from '../constructs/client-access-app.ts';

new ClientAccessApp().synth();
