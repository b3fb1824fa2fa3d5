import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const there = spawnSync("openssl", ["version"]).status === 0;

/** Why a test with a certificate is skipped; empty where one can be made. */
export const NO_OPENSSL = there ? "" : " (skipped: openssl is not installed)";

export interface Certificate {
  key: string;
  cert: string;
  /** Where the certificate is kept until `remove`. */
  path: string;
  remove(): void;
}

/** A certificate for this machine that nobody trusts yet. One that says it is an authority is refused as a server's by workerd. */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-certificate-"));
  const [key, path] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const what = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const files = ["-keyout", key, "-out", path];
  execFileSync(
    "openssl",
    ["req", "-x509", ...kind, ...what, "-addext", "basicConstraints=critical,CA:FALSE", ...files],
    { stdio: "ignore" },
  );
  return {
    key: readFileSync(key, "utf8"),
    cert: readFileSync(path, "utf8"),
    path,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
