// Why a file is refused: where, what was expected there, what was found. One table holds all that
// can be expected.
//
//   /actions/3/qty: expected a whole number, found "two"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace scenario {

// What a place should have held. The order is that of the table in input_error.cpp.
enum class Expected : std::uint8_t {
  // the text
  json,
  shorter_text,
  shallower_text,
  fewer_values,
  unicode,
  finite_number,
  single_key,
  known_key,
  // the kind of a value
  object,
  list,
  text,
  boolean,
  number,
  whole_number,
  // the value
  whole_number_from_to,
  whole_number_from,
  number_from_to,
  number_above_to,
  one_of,
  name,
  name_or_names,
  date,
  // what belongs together
  one_kind_of_action,
  one_distribution,
  two_numbers,
  rising_numbers,
  weighted_lags,
  weight_and_lag,
  positive_weights,
  plain_lag,
  fewer_actions,
  condition,
  // lessons
  report_value,
  own_name,
  one_kind_of_act,
  act_or_condition,
};

struct InputError {
  std::string pointer;  // RFC 6901; empty: the whole text
  Expected expected = Expected::json;
  std::vector<std::string> details;  // what the sentence of `expected` leaves open, in order
  std::string found;                 // JSON, shortened, or a few words
};

// The beginning of a long text from a file, never ending inside a character.
[[nodiscard]] std::string shortened(std::string_view text);
// "a whole number from 0 to 5".
[[nodiscard]] std::string expectation(const InputError& error);
// "/actions/3/qty: expected a whole number, found "two"".
[[nodiscard]] std::string sentence(const InputError& error);

}  // namespace scenario
