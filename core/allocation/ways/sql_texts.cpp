#include "allocation/ways/sql_texts.hpp"

#include <algorithm>
#include <cassert>

namespace allocation::ways {
namespace {

std::string_view text_of_file(std::string_view name) {
  const std::span<const SqlText> texts = sql_texts();
  const auto found = std::find_if(texts.begin(), texts.end(),
                                  [&](const SqlText& file) { return file.name == name; });
  assert(found != texts.end());
  return found->text;
}

}  // namespace

std::string_view sql_of(Statement statement) {
  static const auto texts = [] {
    std::array<std::string_view, statement_names.size()> found;
    std::transform(statement_names.begin(), statement_names.end(), found.begin(), text_of_file);
    return found;
  }();
  return texts[static_cast<std::size_t>(statement)];
}

std::string_view schema_sql() {
  return text_of_file("schema");
}

}  // namespace allocation::ways
