/**
 * The part of pg that this driver uses, in our own words: no published type depends on the package.
 *
 * pg signs in (passwords, SCRAM, channel binding), and knows how the types of columns are written. The messages after that are our own:
 * a row goes from the socket into a decoder without an object in between, and several statements are under way at once.
 */
import type { Socket } from "node:net";

/** What `sign-in.ts` overrides and calls of pg's own connection: the client signs in over it. */
export interface NativeConnection {
  stream: Socket;
  connect(port: number, host: string): void;
  startup(parameters: Readonly<Record<string, string>>): void;
  emit(event: string, ...args: readonly unknown[]): boolean;
  removeAllListeners(): unknown;
}

export type NativeConnectionConstructor = new (options: { readonly stream: Socket; readonly ssl: false }) => NativeConnection;

export interface NativeClient {
  connect(callback: (error: Error | null) => void): void;
  on(event: "error", listener: (error: unknown) => void): unknown;
}

export interface NativeClientOptions {
  readonly connection: NativeConnection;
  readonly user: string;
  readonly database: string;
  readonly host: string;
  readonly port: number;
  readonly ssl: false;
  readonly sslnegotiation: "postgres";
  readonly password: () => Promise<string>;
  readonly enableChannelBinding: boolean;
}

export type ReadText = (text: string) => unknown;

export interface NativeModule {
  readonly Client: new (options: NativeClientOptions) => NativeClient;
  readonly Connection: NativeConnectionConstructor;
  readonly types: { getTypeParser(type: number, format: "text"): ReadText };
}
