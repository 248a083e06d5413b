#!/usr/bin/env python3
"""Lets the disk run full while kiosque-index writes, and looks at what is left.

    tests/kill/disk_full_test.py --index build/release/indexer/kiosque-index --search build/release/query/kiosque

Each round mounts a file system of another small size and adds to an archive in it, or compacts or rebuilds it. A command
that finds no room must end with status 2 and say so; the archive must be whole and hold what it held before, perhaps with
some of the new articles; and when there is room again, the next `add` must end in the database of an uninterrupted run.
Mounting needs root: without, the test is skipped (status 77).
"""

import argparse
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

from kill_test import Archive

SKIPPED = 77


class SmallDisk:
    """A tmpfs of so many kilobytes."""

    def __init__(self, folder, size):
        self.folder = folder
        self.mount(f"size={size}k")

    def mount(self, options):
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "kiosque-test", self.folder], check=True, capture_output=True)

    def grow(self):
        self.mount("remount,size=1g")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", self.folder], check=False)


def problem_of(archive, kind, before, complete, size):
    """What went wrong in one round, or None; and whether the disk ran full."""
    with tempfile.TemporaryDirectory(prefix="kiosque-disk-", ignore_cleanup_errors=True) as place:
        with SmallDisk(place, size) as disk:
            database = pathlib.Path(place) / "db"
            if kind != "build":
                try:
                    shutil.copytree(before, database)
                except shutil.Error:
                    return None, False  # there is no room for what was there before
            held = archive.contents(before)
            end = archive.run(archive.command(kind, database, random.Random(1)))
            full = end.returncode != 0
            if full and (end.returncode != 2 or "space" not in end.stderr):
                return f"status {end.returncode}: {end.stderr[-500:]}", full
            if full and kind in ("compact", "rebuild") and archive.contents(database) != held:
                return "the archive is another one", full
            if (database / "iamglass").exists():
                check = archive.run(["check", "--db", database])
                if check.returncode != 0:
                    return f"check: {check.stderr[-500:]}", full
            disk.grow()
            end = archive.run(archive.command("add", database, random.Random(1)))
            if end.returncode != 0 or archive.contents(database) != complete:
                return f"not the database of an uninterrupted run: {end.stderr[-500:]}", full
            left = [path.name for path in pathlib.Path(place).iterdir() if path != database]
            return (f"left behind: {left}" if left else None), full


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--index", type=pathlib.Path, required=True)
    parser.add_argument("--search", type=pathlib.Path, required=True)
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=8, help="sizes of the disk, for each kind of command")
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kiosque-disk-"))
    try:
        try:
            with SmallDisk(folder, 100):
                pass
        except (subprocess.CalledProcessError, FileNotFoundError):
            print("no file system can be mounted here (not root?): the full disk is not tested")
            return SKIPPED
        return rounds(Archive(options.index.resolve(), options.search.resolve(), folder, options.articles // 10,
                              options.articles), options.rounds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def kilobytes(folder):
    return sum(file.stat().st_size for file in folder.rglob("*")) // 1024


def rounds(archive, count):
    small, large = archive.folder / "small.db", archive.folder / "large.db"
    archive.run(["add", "--db", small, archive.first])
    archive.run(["add", "--db", large, archive.all])
    complete = archive.contents(large)
    faults = full_disks = 0
    for kind, before in (("build", small), ("add", small), ("compact", large), ("rebuild", large)):
        for number in range(count):
            size = kilobytes(large) * (number + 1) * 3 // count
            problem, full = problem_of(archive, kind, before, complete, size)
            full_disks += full
            if problem:
                faults += 1
                print(f"{kind} with {size} kB: {problem}")
    print(f"{full_disks} full disks, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
