#include "numbers_bindings.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <emscripten/val.h>

#include "calls.hpp"
#include "numbers_to_js.hpp"

namespace web {
namespace {

using lab::Session;

// The place of a word in a list, the first one's for what is none of them.
template <std::size_t count>
std::size_t place_of(const std::array<std::string_view, count>& words, const std::string& word) {
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? 0 : static_cast<std::size_t>(found - words.begin());
}

std::size_t place_from(double number) {
  return number > 0 ? static_cast<std::size_t>(std::min(number, 4e9)) : 0;
}

lab::LogFilter filter_from(const val& given) {
  lab::LogFilter filter;
  filter.groups = 0;
  for (const auto& group : emscripten::vecFromJSArray<std::string>(given["groups"]))
    filter.groups |= 1U << place_of(lab::log_group_words, group);
  filter.trouble_only = given["trouble_only"].as<bool>();
  filter.by = given["by"].as<std::string>();
  filter.replica = static_cast<std::int8_t>(given["replica"].as<int>());
  filter.event = static_cast<sim::EventId>(place_from(given["event"].as<double>()));
  filter.text = given["text"].as<std::string>();
  return filter;
}

lab::ComparedRows rows_from(const Session& session, const val& given) {
  lab::ComparedRows which;
  which.table = static_cast<lab::ComparedTable>(
      place_of(lab::compared_table_words, given["table"].as<std::string>()));
  const std::size_t last = session.world().replicas.size() - 1;
  which.replica =
      static_cast<std::uint8_t>(std::min(place_from(given["replica"].as<double>()), last));
  which.differing_only = given["differing_only"].as<bool>();
  which.text = given["text"].as<std::string>();
  return which;
}

}  // namespace

void bind_numbers(emscripten::class_<Session>& session) {
  session
      .function(
          "staleness",
          +[](const Session& session) {
            return to_js(lab::staleness_of(session.world(), session.script()));
          })
      .function(
          "compare",
          +[](Session& session, const val& which, double from, double count) {
            return to_js(lab::compare(session.sight(), rows_from(session, which), place_from(from),
                                      place_from(count)));
          })
      .function(
          "log",
          +[](Session& session, const val& filter, double from, double count) {
            return to_js(
                lab::show_log(session, filter_from(filter), place_from(from), place_from(count)));
          })
      .function(
          "log_clients", +[](const Session& session) { return to_js(lab::who_acts(session)); })
      .function(
          "trace_ndjson",
          +[](const Session& session) {
            return lab::trace_ndjson(session.world(), session.script().names());
          })
      .function(
          "summary", +[](const Session& session) { return to_js(lab::run_summary(session)); })
      .function("report_hash", &Session::report_hash);
}

}  // namespace web
