#pragma once

#include "indexer/readers/record.h"

#include <vector>

#include <simdjson.h>

namespace kiosque {

/// The fields of an article that `object` itself holds.
Record record_of(const simdjson::dom::object& object, const FieldNames& names);

/// The same; an object without title and text that holds another object with them, as search
/// engines and content management systems export ({"_id": …, "_source": {…}}), gives that one, with
/// its own fields where those are empty.
Record record_in(const simdjson::dom::object& object, const FieldNames& names);

/// The articles of an object that wraps many, {"items": [{…}, …]} or {"a1": {…}, "a2": {…}}, also
/// some levels deep; empty for an object that is an article or holds none.
std::vector<simdjson::dom::object> wrapped_objects(const simdjson::dom::object& object,
                                                   const FieldNames& names);

}  // namespace kiosque
