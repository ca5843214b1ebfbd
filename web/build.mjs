// Builds the pages into ../target, doing only what has become necessary.
//
//   node build.mjs         pages, packed for transfer, into target/classes/webdist
//   node build.mjs check   types, and the tests that need no browser
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const WEB = import.meta.dirname;
const TARGET = join(WEB, '..', 'target');
const BUILT = join(TARGET, 'webdist');
const STAMP = join(TARGET, 'webdist.stamp');
const MODULES = join(WEB, 'node_modules');
const SMALLEST_PACKED = 1024;
const BIN = {
  vite: 'vite/bin/vite.js',
  'svelte-check': 'svelte-check/bin/svelte-check',
  tsc: 'typescript/bin/tsc',
};

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'screens')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(relative(WEB, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Runs a program in `web/`; what it says of a failure is enough. */
function command(program, ...args) {
  const { status } = spawnSync(program, args, { cwd: WEB, stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

function run(tool, ...args) {
  command(process.execPath, join(MODULES, BIN[tool]), ...args);
}

/** Installs the packages when the lock file is not the one they were installed from. */
function install() {
  const wanted = digest([join(WEB, 'package-lock.json')]);
  const stamp = join(MODULES, '.installed');
  if (read(stamp) !== wanted) {
    console.log('Installing the packages of the pages.');
    command('npm', 'ci', '--no-audit', '--no-fund', '--ignore-scripts');
    writeFileSync(stamp, wanted);
  }
}

function pack(path) {
  const plain = readFileSync(path);
  if (plain.length < SMALLEST_PACKED || path.endsWith('.woff2') || path.endsWith('.png')) {
    return;
  }
  writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

function build() {
  const sources = digest(filesBelow(WEB));
  if (read(STAMP) !== sources || !existsSync(BUILT)) {
    install();
    rmSync(STAMP, { force: true });
    run('vite', 'build', '--logLevel', 'warn');
    run('vite', 'build', '--logLevel', 'warn', '--config', 'vite.worker.config.ts');
    run('vite', 'build', '--logLevel', 'warn', '--config', 'vite.widget.config.ts');
    const files = filesBelow(BUILT);
    files.forEach(pack);
    writeFileSync(join(BUILT, 'files'), files.map((path) => relative(BUILT, path)).join('\n') + '\n');
    writeFileSync(STAMP, sources);
  }
  const served = join(TARGET, 'classes', 'webdist');
  if (read(join(served, '.stamp')) !== sources) {
    rmSync(served, { recursive: true, force: true });
    mkdirSync(served, { recursive: true });
    cpSync(BUILT, served, { recursive: true });
    writeFileSync(join(served, '.stamp'), sources);
  }
}

function check() {
  install();
  run('svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human');
  run('tsc', '-p', 'worker');
  run('vite', 'build', '--logLevel', 'warn', '--config', 'vite.test.config.ts');
  command(process.execPath, '--test', '--test-reporter=dot', join(TARGET, 'webtest', 'all.mjs'));
}

mkdirSync(TARGET, { recursive: true });
if (process.argv[2] === 'check') {
  check();
} else {
  build();
}
