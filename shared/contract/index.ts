export * from './app-address.ts';
export * from './bridge.ts';
export * from './channel-names.ts';
export * from './contract.ts';
export * from './errors.ts';
export * from './person.ts';
export * from './session.ts';
