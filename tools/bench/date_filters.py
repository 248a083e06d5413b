#!/usr/bin/env python3
"""Cost of a date filter to whoever types it: `kiosque search` with and without the filter in turn.

    tools/bench/date_filters.py [--bin build/release] [--runs N] DB WORD FROM TO

Prints medians of processor time and of wall clock of the whole command. bench_date_filters measures the search alone."""
import argparse
import pathlib
import resource
import statistics
import subprocess
import time


def used():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def timed(command):
    processor, clock = used(), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return used() - processor, time.perf_counter() - clock


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--bin', type=pathlib.Path, default=pathlib.Path('build/release'))
    parser.add_argument('--runs', type=int, default=61)
    for name in ('db', 'word', 'first', 'last'):
        parser.add_argument(name)
    options = parser.parse_args()
    plain = [str(options.bin / 'query/kiosque'), 'search', '--db', options.db, options.word]
    filtered = plain + ['--from', options.first, '--to', options.last]
    runs = [(timed(plain), timed(filtered)) for _ in range(options.runs)]
    for name, part in (('processor', 0), ('wall clock', 1)):
        without, with_filter = (statistics.median(run[side][part] for run in runs) * 1e3 for side in (0, 1))
        print(f'{name}: p50 {with_filter:.1f} ms, without filter {without:.1f} ms: {with_filter / without:.2f} times')


if __name__ == '__main__':
    main()
