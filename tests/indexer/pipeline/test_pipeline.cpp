#include "indexer/pipeline/ordered_pipeline.h"

#include <chrono>
#include <stdexcept>
#include <thread>

#include <catch2/catch.hpp>
#include <pthread.h>

using namespace kiosque;

namespace {

using Pipeline = OrderedPipeline<int, int>;

Pipeline::Producer numbers(int count) {
    return [count](const Pipeline::Emit& emit) {
        for (int i = 0; i < count; ++i) {
            int input = i;
            if (!emit(std::move(input))) return;
        }
    };
}

}  // namespace

TEST_CASE("outputs come in the order of the inputs, whichever worker is slow") {
    std::vector<int> seen;
    Pipeline(4, 8).run(
        numbers(200),
        [] {
            return [](int&& i) {
                if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
                return i * 2;
            };
        },
        [&](int&& output) { seen.push_back(output); });
    REQUIRE(seen.size() == 200);
    for (int i = 0; i < 200; ++i) CHECK(seen[static_cast<std::size_t>(i)] == 2 * i);
}

TEST_CASE("an exception of any part stops the pipeline and reaches the caller") {
    const auto same = [] { return [](int&& i) { return i; }; };
    const auto ignore = [](int&&) {};
    CHECK_THROWS_AS(Pipeline(2, 4).run([](const Pipeline::Emit&) { throw std::runtime_error("p"); },
                                       same, ignore),
                    std::runtime_error);
    CHECK_THROWS_AS(Pipeline(2, 4).run(
                        numbers(1'000),
                        [] {
                            return [](int&& i) {
                                if (i == 50) throw std::runtime_error("w");
                                return i;
                            };
                        },
                        ignore),
                    std::runtime_error);
    CHECK_THROWS_AS(
        Pipeline(2, 4).run(numbers(1'000), same, [](int&&) { throw std::runtime_error("c"); }),
        std::runtime_error);
}

TEST_CASE("nothing in, nothing out") {
    int outputs = 0;
    Pipeline(2, 4).run(
        numbers(0), [] { return [](int&& i) { return i; }; }, [&](int&&) { ++outputs; });
    CHECK(outputs == 0);
}

TEST_CASE("a system that gives no more threads is an error, not a wait for ever") {
    pthread_attr_t usual;
    pthread_attr_t greedy;
    REQUIRE(pthread_getattr_default_np(&usual) == 0);
    REQUIRE(pthread_getattr_default_np(&greedy) == 0);
    pthread_attr_setstacksize(&greedy, std::size_t{1} << 46U);  // no machine has as much
    REQUIRE(pthread_setattr_default_np(&greedy) == 0);
    CHECK_THROWS_WITH(Pipeline(2, 4).run(
                          numbers(10), [] { return [](int&& i) { return i; }; }, [](int&&) {}),
                      Catch::Contains("--jobs"));
    pthread_setattr_default_np(&usual);
    pthread_attr_destroy(&usual);
    pthread_attr_destroy(&greedy);
}
