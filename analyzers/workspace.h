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

    /// An annotator's own scratch, a Scratch for each type, made when it is first asked for and
    /// kept from article to article.
    template <typename Scratch>
    Scratch& scratch() {
        static const char key = 0;
        std::shared_ptr<void>& slot = scratch_slot(&key);
        if (!slot) slot = std::make_shared<Scratch>();
        return *static_cast<Scratch*>(slot.get());
    }

    struct Impl;
    Impl& impl() { return *impl_; }

  private:
    std::shared_ptr<void>& scratch_slot(const void* key);

    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosque
