#!/usr/bin/env python3
"""Golden tests of both programs: what they print and the status they end with.

    run.py --bin DIR --bin DIR [--update]

Each file of cases/ begins with the command line and the exit status that is expected; standard output, then standard
error, follow. The database holds fixture/. --update rewrites the files; read the diff."""
import argparse
import difflib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def run(command, cwd, environment):
    done = subprocess.run(['/bin/sh', '-c', command], cwd=cwd, env=environment, capture_output=True)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def rendered(command, status, out, err):
    return f'$ {command}\n= {status}\n{out}--- errors\n{err}'


def check_json(command, out):
    if '--format json' in command and '| ' not in command and out:
        for line in out.splitlines():
            json.loads(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--bin', action='append', default=[])
    parser.add_argument('--update', action='store_true')
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copytree(HERE / 'fixture', pathlib.Path(scratch) / 'fixture')
        environment = {'PATH': ':'.join([os.path.abspath(folder) for folder in options.bin] + [os.environ['PATH']]), 'KIOSQUE_DB': 'archive.db',
                       'LC_ALL': 'C.UTF-8', 'TZ': 'UTC', 'HOME': scratch,
                       'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', '')}
        status, _, err = run('kiosque-index add fixture', scratch, environment)
        if status != 0:
            sys.exit(f'cannot index the fixture: {err}')
        cases = sorted((HERE / 'cases').glob('*.txt'))
        if not cases:
            sys.exit('there are no cases')
        for case in cases:
            expected = case.read_bytes().decode()
            command = expected.split('\n', 1)[0].removeprefix('$ ')
            status, out, err = run(command, scratch, environment)
            check_json(command, out)
            got = rendered(command, status, out, err)
            if got == expected:
                continue
            if options.update:
                case.write_bytes(got.encode())
                continue
            failed += 1
            sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), got.splitlines(True),
                                                       f'{case.name}, expected', 'got'))
    print(f'{len(cases) - failed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
