#include "indexer/schema/stamp.h"

#include "analyzers/article_analyzer.h"
#include "analyzers/error.h"
#include "indexer/schema/byte_codec.h"

#include <fmt/format.h>
#include <xapian.h>

namespace kiosque {
namespace {

constexpr const char* stamp_key = "kiosque";

}  // namespace

Stamp make_stamp(const ArticleAnalyzer& analyzer) {
    return {schema_version, std::string(analyzer.tokens().fingerprint()), analyzer.annotations()};
}

Metadata stamp_metadata(const Stamp& stamp) {
    ByteWriter out;
    out.number(static_cast<std::uint64_t>(stamp.schema));
    out.string(stamp.analyzer);
    out.string(stamp.annotations);
    return {stamp_key, out.take()};
}

Stamp read_stamp(const Xapian::Database& shard) {
    const std::string bytes = shard.get_metadata(stamp_key);
    ByteReader in(bytes);
    Stamp stamp;
    stamp.schema = static_cast<int>(in.number() & 0x7fffffffU);
    stamp.analyzer = in.string();
    stamp.annotations = in.string();
    if (!in.ok()) throw Error("this Xapian database was not made by kiosque-index");
    return stamp;
}

void check_stamp(const Xapian::Database& shard, const Stamp& program, const std::string& location) {
    const Stamp database = read_stamp(shard);
    if (database.schema != program.schema)
        throw Error(
            fmt::format("{} has schema {}, this program writes and reads schema {}; index the "
                        "archive again, or use the "
                        "version of Kiosque that made it",
                        location, database.schema, program.schema));
    if (database.analyzer != program.analyzer)
        throw Error(
            fmt::format("{} was indexed with the analyzer « {} », this program has « {} »; run: "
                        "kiosque-index rebuild --db {}",
                        location, database.analyzer, program.analyzer, location));
}

}  // namespace kiosque
