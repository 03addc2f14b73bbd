import { isIPv6 } from "node:net";
import { resolve } from "node:path";

/** What the environment sets. Plain Node scripts import this file too, so it imports only what Node has. */
export interface Environment {
  host: string;
  port: number;
  /** Absolute. */
  dataDirectory: string;
  /** PostgreSQL; without it the embedded SQLite file in `dataDirectory` is used. */
  databaseUrl?: string;
  /** The origin that people and providers reach, without a slash at the end. */
  publicUrl: string;
  secret?: string;
  sandbox: boolean;
}

const isHost = (text: string) => isIPv6(bare(text)) || (/^[^\s/:?#@]+$/.test(text) && URL.canParse(`http://${text}`));
const bare = (host: string) => host.replace(/^\[(.*)\]$/, "$1");
const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
const isPostgresUrl = (text: string) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? "");

function isOrigin(text: string) {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}

/** What each variable must be, in the order in which they are looked at. */
const rules = {
  HOST: { fits: isHost, message: "HOST must be a host name or an IP address, such as 127.0.0.1 or 0.0.0.0." },
  PORT: { fits: isPort, message: "PORT must be a whole number from 1 to 65535." },
  DATA_DIR: { fits: (text) => !text.includes("\0"), message: "DATA_DIR must be the path of a folder." },
  DATABASE_URL: {
    fits: isPostgresUrl,
    message: "DATABASE_URL must begin with postgres:// (leave it out to use the built-in SQLite file).",
  },
  PUBLIC_URL: {
    fits: isOrigin,
    message: "PUBLIC_URL must be an http or https address without a path, such as https://cards.example.com.",
  },
  SECRET: {
    fits: (text) => text.length >= 32,
    message: "SECRET must be at least 32 characters long. `openssl rand -base64 32` makes a good one.",
  },
  SANDBOX: { fits: (text) => text === "on" || text === "off", message: "SANDBOX must be on or off." },
} satisfies Record<string, { fits: (text: string) => boolean; message: string }>;

type Variable = keyof typeof rules;
const environmentVariables = Object.keys(rules) as Variable[];

const defaults = { HOST: "127.0.0.1", PORT: "3000", DATA_DIR: "./data", SANDBOX: "on" };

/** Reads the settings out of environment variables. `message` is one sentence that names the variable. */
export function readEnvironment(
  source: Record<string, string | undefined>,
): { ok: true; value: Environment } | { ok: false; message: string } {
  const given: Partial<Record<Variable, string>> = {};
  for (const name of environmentVariables) {
    const text = source[name]?.trim();
    if (text && !rules[name].fits(text)) return { ok: false, message: rules[name].message };
    if (text) given[name] = text;
  }
  const { HOST, PORT, DATA_DIR, SANDBOX, DATABASE_URL, PUBLIC_URL, SECRET } = { ...defaults, ...given };
  const host = bare(HOST);
  const port = Number(PORT);
  return {
    ok: true,
    value: {
      host,
      port,
      dataDirectory: resolve(/* turbopackIgnore: true */ DATA_DIR),
      databaseUrl: DATABASE_URL,
      publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL).origin : loopbackOrigin({ host, port }),
      secret: SECRET,
      sandbox: SANDBOX === "on",
    },
  };
}

/** The address at which this machine reaches its own server: the host, or the loopback when it listens on every address. */
export function loopbackOrigin({ host, port }: Pick<Environment, "host" | "port">): string {
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return new URL(`http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`).origin;
}

let last: { raw: string; value: Environment } | undefined;

/** The settings of this process, parsed again only when a variable was changed. Throws the sentence of a wrong value. */
export function env(): Environment {
  const raw = environmentVariables.map((name) => process.env[name] ?? "").join("\0");
  if (last?.raw === raw) return last.value;
  const read = readEnvironment(process.env);
  if (!read.ok) throw new Error(read.message);
  last = { raw, value: read.value };
  return read.value;
}
