#pragma once

#include <memory>

namespace kiosque {

/// One thread's scratch: break iterator, stemmer, stem cache, buffers. The analyzers are const and
/// shared; whatever changes while they work lives here. Not thread-safe: one Workspace a thread.
class Workspace {
  public:
    Workspace();
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

    /// Invalidates every Token made with this workspace; keeps caches unless they have grown too
    /// large.
    void begin_article();

    struct Impl;
    Impl& impl() { return *impl_; }

  private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosque
