export { type Raised, type RaisedCase, type RaiseOptions, raiseUrgency } from './raise-urgency.js';
export { type SignalInput, type SignalTableInput, signalsSchema, signalTableSchema } from './schema.js';
