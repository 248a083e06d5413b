#include "analyzers/error.h"
#include "indexer/database/compact.h"
#include "indexer/database/create_database.h"
#include "indexer/database/open_database.h"
#include "indexer/database/replace_database.h"
#include "indexer/schema/stamp.h"
#include "tests/indexer/scratch_folder.h"

#include <chrono>
#include <filesystem>
#include <future>
#include <latch>
#include <thread>

#include <catch2/catch.hpp>

using namespace kiosque;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

const Stamp stamp{schema_version, "analyzer", "annotations"};

}  // namespace

TEST_CASE("compaction is refused while another writes, or waits for it") {
    const ScratchFolder folder;
    const fs::path location = folder / "db";
    create_database(location, stamp);
    Xapian::WritableDatabase other = open_for_writing(location);
    CHECK_THROWS_WITH(compact_database(location), Catch::Contains("another kiosque-index"));
    std::future<Compaction> waiting =
        std::async(std::launch::async, [&] { return compact_database(location, true); });
    CHECK(waiting.wait_for(50ms) == std::future_status::timeout);
    other.close();
    CHECK(waiting.get().after > 0);
}

TEST_CASE("who waits for a database that is replaced meanwhile gets the lock of the new one") {
    const ScratchFolder folder;
    const fs::path location = folder / "db";
    create_database(location, stamp);
    std::latch held(1);
    std::jthread replacing([&] {
        replace_database(location, false, [&](const fs::path& fresh) {
            create_database(fresh, stamp);
            held.count_down();
            std::this_thread::sleep_for(200ms);  // until the other waits
            return true;
        });
    });
    held.wait();
    const Xapian::WritableDatabase waited = open_for_writing(location, true);
    replacing.join();
    CHECK_THROWS_WITH(open_for_writing(location), Catch::Contains("another kiosque-index"));
}
