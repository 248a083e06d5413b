#pragma once

#include "indexer/schema/authority.h"
#include "indexer/schema/byte_codec.h"

#include <cstddef>
#include <vector>

/// How decisions lie in a database's metadata: parts that the records and the alias tables share.
namespace kiosque::codec {

template <class Value, class Write>
void write_all(ByteWriter& out, const std::vector<Value>& values, Write&& write) {
    out.number(values.size());
    for (const Value& value : values) write(out, value);
}

template <class Value, class Read>
void read_all(ByteReader& in, std::vector<Value>& values, Read&& read) {
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count; ++i) values.push_back(read(in));
}

void write_name(ByteWriter& out, const EntityName& name);
EntityName read_name(ByteReader& in);

void write_rule(ByteWriter& out, const SplitRule& rule);
SplitRule read_rule(ByteReader& in);

}  // namespace kiosque::codec
