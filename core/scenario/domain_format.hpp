// What files, reports and traces have to know of a domain: how its commands, queries and events are
// spelt (semantics sections 2, 3, 8 and 11), which world it makes, and what a report says of its
// tables. Reading, writing, reports, traces and the schema all go by these tables.
//
// Each domain has one DomainFormat (allocation_format.hpp, issues_format.hpp); domains.hpp lists
// them.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "sim/domain.hpp"
#include "sim/message.hpp"
#include "sim/records.hpp"

namespace scenario {

class CanonicalJson;
struct ReportSource;

inline constexpr std::size_t name_bytes_max = 64;
inline constexpr std::size_t long_name_bytes_max = 500;

// Which key stands for which word of a sim::Message.
struct FieldFormat {
  enum class Kind : std::uint8_t {
    name,
    name_or_null,  // -1: null; where a file has it, a name
    text,          // as a name, but up to long_name_bytes_max long
    quantity,      // whole, 32 bits
    day,           // null or YYYY-MM-DD, as the number yyyymmdd; 0: null
    difference,    // this word minus the next one; of events only
  };

  // The id of something that only the run makes may be left open (IdsFormat).
  enum class Open : std::uint8_t {
    never,
    made_before,  // null: of what the client made last
    made_now,     // not there: of something new; null: of what it made last, once more
  };

  std::string_view key;
  Kind kind = Kind::name;
  std::uint8_t word = 0;
  std::uint8_t table = 0;  // of a name or text: which of sim::Vocabulary's domain tables
  std::uint8_t draw = 0;   // in the draw that picks a name from a list (semantics section 2)
  bool required = true;
  Open open = Open::never;

  [[nodiscard]] constexpr std::size_t bytes_max() const {
    return kind == Kind::text ? long_name_bytes_max : name_bytes_max;
  }
};
inline constexpr std::uint8_t draw_field_by = 0;

struct MessageFormat {
  std::string_view name;
  std::span<const FieldFormat> fields;
};

struct QueryFormat {
  std::string_view name;
  FieldFormat field;           // what it asks about
  bool asks_about_one = true;  // false: there is one such list, and no field
  bool can_be_empty = false;   // an answer without rows is a list, not null

  [[nodiscard]] constexpr std::span<const FieldFormat> fields() const {
    return {&field, asks_about_one ? std::size_t{1} : std::size_t{0}};
  }
};

// A view as a replica's part of the report lists it.
struct ViewFormat {
  std::string_view key;
  void (*write)(CanonicalJson& json, const ReportSource& source, std::size_t replica);
};

// Who chooses the ids of what a run makes: one of some words at the top of a file, or an object of
// one key and a number (ids_choice.hpp).
struct IdsChoice {
  std::uint8_t which = 0;   // of the words, then the one with a number; 0: the file names them
  std::int64_t number = 0;  // of that one

  [[nodiscard]] bool left_open() const { return which != 0; }
};
struct IdsFormat {
  std::string_view key;
  std::span<const std::string_view> words;  // the first is meant where a file says nothing
  std::string_view with_number;             // {"with_number": 1 to number_max}
  std::int64_t number_max = 0;
  std::uint8_t table = 0;  // which of sim::Vocabulary's domain tables the ids become names of
};

struct DomainFormat {
  std::string_view name;
  // In the order of the kinds of sim::Message, and of the spaces of sim::Key.
  std::span<const MessageFormat> commands;
  std::span<const QueryFormat> queries;
  std::span<const MessageFormat> events;
  std::span<const ViewFormat> views;

  // Null where files name every id.
  const IdsFormat* ids;

  // What the world begins with; `seed` is the run's.
  std::unique_ptr<sim::Domain> (*begin)(std::size_t replicas, const IdsChoice& ids,
                                        std::uint64_t seed);
  // The code of a command that was rejected for this.
  std::string_view (*reason)(std::uint8_t refusal);
  // The answer of a read that found something.
  void (*write_answer)(CanonicalJson& json, const ReportSource& source,
                       const sim::ReadRecord& read);
  // The write model, as an object.
  void (*write_write_model)(CanonicalJson& json, const ReportSource& source);
};

}  // namespace scenario
