#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace kiosque {

/// zstd frames of at most 64 MiB of content, made with the dictionary of articles. Contexts and
/// buffers are kept, since making them takes longer than using them; one object a thread.
class Compressor {
  public:
    Compressor();

    std::string compress(std::string_view bytes);

  private:
    struct Deleter {
        void operator()(ZSTD_CCtx_s* context) const;
    };

    std::unique_ptr<ZSTD_CCtx_s, Deleter> context_;
};

class Decompressor {
  public:
    Decompressor();

    /// Valid until the next call; nullopt if the frame is damaged or larger than 64 MiB.
    std::optional<std::string_view> decompress(std::string_view frame);

  private:
    struct Deleter {
        void operator()(ZSTD_DCtx_s* context) const;
    };

    std::unique_ptr<ZSTD_DCtx_s, Deleter> context_;
    std::string buffer_;
};

/// One frame.
std::string compress(std::string_view bytes);
std::optional<std::string> decompress(std::string_view frame);

}  // namespace kiosque
