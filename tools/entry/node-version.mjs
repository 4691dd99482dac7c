/** Imported first by every entry script: older versions of Node would stop at some syntax error instead. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 或更高版本，当前为 ${process.versions.node}。请从 https://nodejs.org 安装后重试。`);
  console.error(
    `Node.js 20.19 or later is needed, this is ${process.versions.node}. Install it from https://nodejs.org and try again.`,
  );
  process.exit(1);
}
