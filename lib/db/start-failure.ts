import { env } from "../env.ts";
import { sqlitePath } from "./client.ts";

const sqlite: Record<number, (path: string) => string> = {
  5: (path) => `The database file ${path} is locked by another program. Close it, then start again.`,
  8: (path) => `The database file ${path} cannot be written: it, or its folder, is read-only.`,
  10: (path) => `The disk failed while reading or writing the database file ${path}.`,
  11: (path) => `The database file ${path} is damaged. Put it back from a backup.`,
  13: (path) => `The disk is full: the database file ${path} cannot grow.`,
  14: (path) => `The database file ${path} cannot be opened: its folder is missing or may not be written to.`,
  26: (path) => `The file ${path} is not a Cardwright database.`,
};

const fileSystem: Record<string, (path: string) => string> = {
  EACCES: (path) => `The data folder cannot be written: no permission for ${path}.`,
  EPERM: (path) => `The data folder cannot be written: no permission for ${path}.`,
  EROFS: (path) => `The data folder cannot be written: ${path} is on a read-only disk.`,
  ENOSPC: (path) => `The disk is full: ${path} cannot be written.`,
  EDQUOT: (path) => `The disk quota is used up: ${path} cannot be written.`,
  ENOENT: (path) => `The data folder cannot be made: ${path} is no place for one.`,
  ENOTDIR: (path) => `The data folder cannot be made: part of ${path} is a file.`,
  EEXIST: (path) => `The data folder cannot be made: ${path} is a file.`,
};

const postgres: Record<string, (where: string) => string> = {
  ECONNREFUSED: (where) => `PostgreSQL at ${where} does not answer. Is it running, and is DATABASE_URL right?`,
  ENOTFOUND: (where) => `PostgreSQL at ${where} cannot be found: the host name in DATABASE_URL is unknown.`,
  EAI_AGAIN: (where) => `PostgreSQL at ${where} cannot be found: the host name in DATABASE_URL is unknown.`,
  ETIMEDOUT: (where) => `PostgreSQL at ${where} did not answer in time.`,
  EHOSTUNREACH: (where) => `PostgreSQL at ${where} cannot be reached.`,
  ENETUNREACH: (where) => `PostgreSQL at ${where} cannot be reached.`,
  "28P01": (where) => `PostgreSQL at ${where} refused the user name or password in DATABASE_URL.`,
  "28000": (where) => `PostgreSQL at ${where} refused the user in DATABASE_URL.`,
  "3D000": (where) => `PostgreSQL at ${where} has no database of the name in DATABASE_URL. Create it first.`,
  "42501": (where) => `The user in DATABASE_URL may not create tables in PostgreSQL at ${where}.`,
  "53100": (where) => `The disk of PostgreSQL at ${where} is full.`,
  "53300": (where) => `PostgreSQL at ${where} takes no more connections.`,
  "25006": (where) => `PostgreSQL at ${where} is read-only.`,
};

/** One line that says what stopped the start, and where. Never holds a password. */
export function describeStartFailure(error: unknown): string {
  const { code, errcode, path, message } = Object(error) as Record<string, unknown>;
  const { databaseUrl, dataDirectory } = env();
  if (code === "ERR_SQLITE_ERROR" && typeof errcode === "number") {
    const sentence = sqlite[errcode & 0xff];
    const file = sqlitePath({ dataDirectory });
    return sentence?.(file) ?? `The database file ${file} cannot be used: ${oneLine(message)}`;
  }
  const inFile = fileSystem[String(code)];
  if (inFile && typeof path === "string") return inFile(path);
  if (databaseUrl) {
    const url = new URL(databaseUrl);
    const where = `${url.hostname || "localhost"}:${url.port || 5432}`;
    const cause = Array.isArray(Object(error).errors) ? Object(error).errors[0] : error;
    const sentence = postgres[String(Object(cause).code)];
    if (sentence) return sentence(where);
    if (/timeout/i.test(String(message))) return `PostgreSQL at ${where} did not answer in time.`;
  }
  return `Cardwright could not start: ${oneLine(message ?? error)}`;
}

const oneLine = (text: unknown) => String(text).replace(/\s+/g, " ").trim();
