// The only prelude file that an old Node must be able to read: no newer syntax here,
// and what needs a newer Node is imported only after the check.

const NEEDED_MAJOR = 20;
const NEEDED_MINOR = 19;
const NEEDED = `${NEEDED_MAJOR}.${NEEDED_MINOR}`;

/**
 * Is this Node new enough?
 * @param {string} version as in `process.versions.node`
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED_MAJOR || (major === NEEDED_MAJOR && minor >= NEEDED_MINOR);
}

/**
 * Runs one of the commands of package.json in this process; its number is the exit status.
 * @param {() => Promise<{ main: () => Promise<number> }>} load
 */
export function begin(load) {
  if (!isNodeNewEnough(process.versions.node)) {
    console.error(
      `Máy đang dùng Node ${process.versions.node}; ứng dụng cần Node ${NEEDED} trở lên.\n` +
        'Cách xử lý: cài bản Node LTS mới từ https://nodejs.org rồi chạy lại lệnh này.\n' +
        `(Node ${NEEDED} or newer is needed; install the current LTS from https://nodejs.org.)`,
    );
    process.exitCode = 1;
    return;
  }
  load()
    .then((command) => command.main())
    .then(
      (status) => {
        process.exitCode = status;
      },
      (thrown) => {
        // A Trouble is words for the user already; anything else is our bug and needs its place.
        console.error(thrown.isTrouble ? thrown.message : thrown);
        process.exitCode = thrown.isTrouble ? 1 : 70;
      },
    );
}
