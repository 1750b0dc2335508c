export const models: number;
export const queryCount: number;
export const files: { readonly empty: string; readonly models: string; readonly queries: string; readonly joins: string };
