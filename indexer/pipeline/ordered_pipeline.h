#pragma once

#include "analyzers/error.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace kiosque {

/// A capacity: enough to keep every worker busy while the consumer is in a commit.
inline constexpr std::size_t batches_in_flight = 64;

/// producer → workers → consumer, outputs in the order of the inputs whatever the workers' speed,
/// so that document numbers follow the archive and not the scheduler. At most `capacity` items are
/// in flight: a fast producer waits, memory stays bounded. The producer runs in a thread of its
/// own, the consumer in the caller's. The first exception of any of them stops the rest and is
/// rethrown by run(), an Error where the system gives no more threads among them.
template <class Input, class Output>
class OrderedPipeline {
  public:
    /// Hands an input over; false when the pipeline has stopped and no more are wanted.
    using Emit = std::function<bool(Input&&)>;
    using Producer = std::function<void(const Emit&)>;
    using Worker = std::function<Output(Input&&)>;
    /// Called once in each worker thread: what it returns owns that thread's scratch.
    using MakeWorker = std::function<Worker()>;
    using Consumer = std::function<void(Output&&)>;

    OrderedPipeline(unsigned workers, std::size_t capacity)
        : workers_(workers), capacity_(capacity) {}

    void run(const Producer& produce, const MakeWorker& make_worker, const Consumer& consume) {
        std::vector<std::jthread> threads;
        guarded([&] {
            start(threads, [&] {
                guarded([&] { produce([this](Input&& input) { return emit(std::move(input)); }); });
                const std::scoped_lock lock(mutex_);
                produced_ = true;
                changed_.notify_all();
            });
            for (unsigned i = 0; i < workers_; ++i)
                start(threads, [&] { guarded([&] { work(make_worker()); }); });
            while (const auto slot = next_finished()) consume(std::move(*slot->output));
        });
        threads.clear();
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    struct Slot {
        std::optional<Input> input;
        std::optional<Output> output;
    };

    template <class Step>
    static void start(std::vector<std::jthread>& threads, Step&& step) {
        try {
            threads.emplace_back(std::forward<Step>(step));
        } catch (const std::system_error& error) {
            throw Error(std::string("cannot start another thread (") + error.code().message() +
                        "); run with fewer --jobs");
        }
    }

    bool emit(Input&& input) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return failure_ || slots_.size() < capacity_; });
        if (failure_) return false;
        auto slot = std::make_shared<Slot>();
        slot->input = std::move(input);
        slots_.push_back(slot);
        waiting_.push_back(std::move(slot));
        changed_.notify_all();
        return true;
    }

    void work(const Worker& worker) {
        for (;;) {
            std::shared_ptr<Slot> slot;
            {
                std::unique_lock lock(mutex_);
                changed_.wait(lock, [this] { return failure_ || produced_ || !waiting_.empty(); });
                if (failure_ || waiting_.empty()) return;
                slot = std::move(waiting_.front());
                waiting_.pop_front();
            }
            Output output = worker(std::move(*slot->input));
            slot->input.reset();
            const std::scoped_lock lock(mutex_);
            slot->output.emplace(std::move(output));
            changed_.notify_all();
        }
    }

    /// The oldest slot once it is finished; null at the end.
    std::shared_ptr<Slot> next_finished() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] {
            return failure_ || (slots_.empty() ? produced_ : slots_.front()->output.has_value());
        });
        if (failure_ || slots_.empty()) return nullptr;
        std::shared_ptr<Slot> slot = std::move(slots_.front());
        slots_.pop_front();
        changed_.notify_all();
        return slot;
    }

    void guarded(const std::function<void()>& step) {
        try {
            step();
        } catch (...) {
            const std::scoped_lock lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
            changed_.notify_all();
        }
    }

    unsigned workers_;
    std::size_t capacity_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::shared_ptr<Slot>> slots_;    // in input order, until consumed
    std::deque<std::shared_ptr<Slot>> waiting_;  // those no worker has taken
    bool produced_ = false;
    std::exception_ptr failure_;
};

}  // namespace kiosque
