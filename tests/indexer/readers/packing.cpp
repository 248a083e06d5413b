#include "tests/indexer/readers/packing.h"

#include <archive.h>
#include <archive_entry.h>
#include <brotli/encode.h>
#include <catch2/catch.hpp>

std::string pack(Pack format, Filter filter, const Members& members) {
    std::string packed;
    archive* const a = archive_write_new();
    switch (filter) {
        case Filter::none:
            archive_write_add_filter_none(a);
            break;
        case Filter::gzip:
            archive_write_add_filter_gzip(a);
            break;
        case Filter::bzip2:
            archive_write_add_filter_bzip2(a);
            break;
        case Filter::xz:
            archive_write_add_filter_xz(a);
            break;
        case Filter::zstd:
            archive_write_add_filter_zstd(a);
            break;
        case Filter::lz4:
            archive_write_add_filter_lz4(a);
            break;
    }
    switch (format) {
        case Pack::zip:
            archive_write_set_format_zip(a);
            break;
        case Pack::stored_zip:
            archive_write_set_format_zip(a);
            archive_write_zip_set_compression_store(a);
            break;
        case Pack::tar:
            archive_write_set_format_gnutar(a);
            break;
        case Pack::raw:
            archive_write_set_format_raw(a);
            break;
    }
    archive_write_set_bytes_in_last_block(a, 1);
    const auto append = [](archive*, void* to, const void* bytes, std::size_t size) {
        static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
        return static_cast<la_ssize_t>(size);
    };
    REQUIRE(archive_write_open(a, &packed, nullptr, append, nullptr) == ARCHIVE_OK);
    for (const auto& [name, bytes] : members) {
        archive_entry* const entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.empty() ? "x" : name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        REQUIRE(archive_write_header(a, entry) >= ARCHIVE_WARN);
        archive_write_data(a, bytes.data(), bytes.size());
        archive_entry_free(entry);
    }
    archive_write_free(a);
    return packed;
}

std::string brotli(std::string_view bytes) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string packed(size, '\0');
    REQUIRE(BrotliEncoderCompress(BROTLI_MIN_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_DEFAULT_MODE,
                                  bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                  &size,
                                  reinterpret_cast<std::uint8_t*>(packed.data())) == BROTLI_TRUE);
    packed.resize(size);
    return packed;
}
