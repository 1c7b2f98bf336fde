#include "scenario/input_error.hpp"

#include <array>

namespace scenario {
namespace {

struct Entry {
  Expected expected;
  std::string_view text;  // {} stands for the next detail
};

constexpr std::array<Entry, 36> entries{{
    {Expected::json, "JSON"},
    {Expected::shorter_text, "at most {} bytes"},
    {Expected::shallower_text, "at most {} lists and objects inside each other"},
    {Expected::fewer_values, "at most {} values"},
    {Expected::unicode, "Unicode, no half of a surrogate pair"},
    {Expected::finite_number, "a number that fits 64-bit floating point"},
    {Expected::single_key, "this key once"},
    {Expected::known_key, "one of the keys {}"},
    {Expected::object, "an object"},
    {Expected::list, "a list"},
    {Expected::text, "a text"},
    {Expected::boolean, "true or false"},
    {Expected::number, "a number"},
    {Expected::whole_number, "a whole number"},
    {Expected::whole_number_from_to, "a whole number from {} to {}"},
    {Expected::whole_number_from, "a whole number of at least {}"},
    {Expected::number_from_to, "a number from {} to {}"},
    {Expected::number_above_to, "a number above {}, at most {}"},
    {Expected::one_of, "one of {}"},
    {Expected::name, "a name of 1 to {} bytes"},
    {Expected::name_or_names, "a name, or a list of 1 to {} names"},
    {Expected::date, "null or a day of the calendar as YYYY-MM-DD"},
    {Expected::one_kind_of_action, "exactly one of command, query, operate, change"},
    {Expected::one_distribution, "exactly one of {}"},
    {Expected::two_numbers, "a list of two numbers"},
    {Expected::rising_numbers, "two numbers, the second not below the first"},
    {Expected::weighted_lags, "a list of pairs [weight, lag]"},
    {Expected::weight_and_lag, "a pair [weight, lag]"},
    {Expected::positive_weights, "weights with a sum above 0"},
    {Expected::plain_lag, "no mix inside a mix"},
    {Expected::fewer_actions, "at most {} actions after repetition"},
    {Expected::condition, "a condition ({})"},
    {Expected::report_value, "a path into the report ({})"},
    {Expected::own_name, "a name that no other here has"},
    {Expected::one_kind_of_act, "an action, or exactly one of skip, skip_ms, run, reach"},
    {Expected::act_or_condition, "act or done_when, not both"},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (static_cast<std::size_t>(entries[i].expected) != i) return false;
  }
  return true;
}
static_assert(in_order());

const Entry& entry_of(Expected expected) {
  return entries[static_cast<std::size_t>(expected)];
}

constexpr std::size_t shown_bytes_max = 40;

}  // namespace

std::string shortened(std::string_view text) {
  if (text.size() <= shown_bytes_max) return std::string(text);
  std::size_t end = shown_bytes_max;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return std::string(text.substr(0, end)) + "...";
}

std::string expectation(const InputError& error) {
  std::string text;
  std::string_view rest = entry_of(error.expected).text;
  for (const std::string& detail : error.details) {
    const std::size_t hole = rest.find("{}");
    if (hole == std::string_view::npos) break;
    text.append(rest.substr(0, hole)).append(detail);
    rest.remove_prefix(hole + 2);
  }
  return text.append(rest);
}

std::string sentence(const InputError& error) {
  std::string text = error.pointer.empty() ? "the file" : error.pointer;
  return text + ": expected " + expectation(error) + ", found " + error.found;
}

}  // namespace scenario
