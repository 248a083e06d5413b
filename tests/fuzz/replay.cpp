// Runs a fuzz door on every file of the folders named: seeds and past findings, under the
// sanitizers of the build. With clang and -fsanitize=fuzzer the door links against libFuzzer
// instead, and this file is left out.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

/// The seed itself, every tenth of it cut off, and some bytes changed: cheap neighbours that a
/// parser meets when a download breaks. Seeded by the length, so that a failure comes again.
void run_neighbours(const std::string& seed) {
    run(seed);
    for (std::size_t tenth = 1; tenth < 10; ++tenth) run(seed.substr(0, seed.size() * tenth / 10));
    if (seed.empty()) return;
    std::minstd_rand random(static_cast<unsigned>(seed.size()));
    for (int round = 0; round < 20; ++round) {
        std::string changed = seed;
        for (int i = 0; i < 3; ++i)
            changed[random() % changed.size()] = static_cast<char>(random() % 256);
        run(changed);
    }
}

}  // namespace

int main(int argc, char** argv) {
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
            if (!entry.is_regular_file()) continue;
            std::ifstream in(entry.path(), std::ios::binary);
            run_neighbours({std::istreambuf_iterator<char>(in), {}});
            ++files;
        }
    }
    std::printf("%d seeds\n", files);
    return files > 0 ? 0 : 1;
}
