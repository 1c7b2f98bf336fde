// Writing JSON, in the one form the lab writes it: UTF-8 as it is, control characters as
// \b \t \n \f \r, the others as \u00xx in lower case (semantics section 8).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace scenario {

// Appends the text in quotes, what must be escaped escaped.
void append_quoted(std::string& out, std::string_view text);
void append_whole(std::string& out, std::int64_t number);
// The shortest digits that read back as the same number; whole numbers without a point.
void append_number(std::string& out, double number);

}  // namespace scenario
