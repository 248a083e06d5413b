#!/usr/bin/env python3
"""Time of whole commands, from the start of the process to its end: median and best on the clock, median of the processor.

    tools/bench/commands.py [--bin build/release] [--runs 15] --db DB [QUERIES]

QUERIES holds the arguments of a search a line, quoted as for a shell; without it, some for news. The first run of each warms
the caches and is not counted. On a machine that does other things, only the processor's time says something.
"""
import argparse
import pathlib
import resource
import shlex
import statistics
import subprocess
import sys
import time

USUAL = """grève SNCF
soir
france
'"gilets jaunes"'
texte:grève
texte:france
titre:grève
elec*
~Sarkosy
--person "Emmanuel Macron"
--sort newest france
--facet person,company,place,month france
"""


def processor_time():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(command, runs):
    clock, processor = [], []
    for run in range(runs + 1):
        used, start = processor_time(), time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        if run > 0:
            clock.append(1e3 * (time.perf_counter() - start))
            processor.append(1e3 * (processor_time() - used))
    return statistics.median(clock), min(clock), statistics.median(processor)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bin", default="build/release")
    options.add_argument("--db", required=True)
    options.add_argument("--runs", type=int, default=15)
    options.add_argument("queries", nargs="?", type=argparse.FileType(encoding="utf-8"))
    chosen = options.parse_args()
    program = pathlib.Path(chosen.bin) / "query" / "kiosque"
    if not program.exists():
        sys.exit(f"commands.py: there is no {program}; name the build with --bin")
    print(f"{'ms':<50} {'median':>7} {'best':>7} {'processor':>9}")
    for line in (chosen.queries.read() if chosen.queries else USUAL).splitlines():
        times = measure([program, "search", "--db", chosen.db, *shlex.split(line)], chosen.runs)
        print("{:<50} {:>7.1f} {:>7.1f} {:>9.1f}".format(line, *times))


if __name__ == "__main__":
    main()
