/**
 * -> a directory of certificates: an authority of our own, a server it vouches for, a client, and some that must be refused.
 *
 * | file                          | signed by | for                                  |
 * | ----------------------------- | --------- | ------------------------------------ |
 * | `ca.crt`                      |           | the authority                        |
 * | `server.crt`, `.key`          | ca        | localhost, 127.0.0.1, ::1            |
 * | `client.crt`, `.key`          | ca        | the role `certificate`               |
 * | `wrong-host.crt`, `.key`      | ca        | another host                         |
 * | `expired.crt`, `.key`         | ca        | localhost, until yesterday           |
 * | `other-ca.crt`                |           | an authority nobody here trusts      |
 * | `other.crt`, `.key`           | other-ca  | localhost, 127.0.0.1, ::1            |
 * | `other-client.crt`, `.key`    | other-ca  | the role `certificate`               |
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cached } from "./cache.mjs";
import { debianPrograms } from "./debian.mjs";
import { execute } from "./execute.mjs";

/** The keys protect nothing but tests on 127.0.0.1, so they may be read. */
const keyKind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
const here = "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1\nextendedKeyUsage=serverAuth";
const elsewhere = "subjectAltName=DNS:elsewhere.invalid\nextendedKeyUsage=serverAuth";
const client = "extendedKeyUsage=clientAuth";
const days = 3650;

/** @type {ReturnType<typeof findOpenssl> | undefined} */
let program;

/** @returns {Promise<string>} */
export function certificates() {
  return cached("certificates-1", async (directory) => {
    // Nothing of what the machine's configuration adds.
    writeFileSync(join(directory, "openssl.cnf"), "[req]\ndistinguished_name = name\n[name]\n");
    await Promise.all([authority(directory, "ca"), authority(directory, "other-ca")]);
    await Promise.all([
      signed(directory, { name: "server", by: "ca", subject: "localhost", extensions: here }),
      signed(directory, { name: "client", by: "ca", subject: "certificate", extensions: client }),
      signed(directory, { name: "wrong-host", by: "ca", subject: "elsewhere.invalid", extensions: elsewhere }),
      signed(directory, { name: "expired", by: "ca", subject: "localhost", extensions: here, days: -1 }),
      signed(directory, { name: "other", by: "other-ca", subject: "localhost", extensions: here }),
      signed(directory, { name: "other-client", by: "other-ca", subject: "certificate", extensions: client }),
    ]);
  });
}

/** @param {string} directory @param {string} name */
async function authority(directory, name) {
  await openssl(
    directory, "req", "-x509", ...keyKind, "-keyout", `${name}.key`, "-out", `${name}.crt`, "-days", String(days), "-subj", `/CN=sqlmodel test ${name}`,
    ...["basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign,cRLSign", "subjectKeyIdentifier=hash"].flatMap((extension) => ["-addext", extension]),
  );
}

/** @param {string} directory @param {{ name: string, by: string, subject: string, extensions: string, days?: number }} wanted */
async function signed(directory, { name, by, subject, extensions, days: valid = days }) {
  writeFileSync(join(directory, `${name}.ext`), `${extensions}\n`);
  await openssl(directory, "req", ...keyKind, "-keyout", `${name}.key`, "-out", `${name}.csr`, "-subj", `/CN=${subject}`);
  await openssl(
    directory, "x509", "-req", "-in", `${name}.csr`, "-CA", `${by}.crt`, "-CAkey", `${by}.key`, "-extfile", `${name}.ext`,
    "-set_serial", `0x${Buffer.from(name).toString("hex")}`, "-days", String(valid), "-out", `${name}.crt`,
  );
}

/** @param {string} directory @param {...string} args */
async function openssl(directory, ...args) {
  const { command, environment } = await (program ??= findOpenssl());
  await execute(command, args, { cwd: directory, env: { PATH: process.env.PATH, OPENSSL_CONF: join(directory, "openssl.cnf"), ...environment } });
}

async function findOpenssl() {
  try {
    await execute("openssl", ["version"]);
    return { command: "openssl", environment: {} };
  } catch {
    const { path, environment } = await debianPrograms(["openssl"]);
    return { command: path("usr/bin/openssl"), environment };
  }
}
