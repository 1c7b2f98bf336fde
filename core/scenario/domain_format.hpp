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
    name_or_null,  // -1: null; of events only
    text,          // as a name, but up to long_name_bytes_max long
    quantity,      // whole, 32 bits
    day,           // null or YYYY-MM-DD, as the number yyyymmdd; 0: null
    difference,    // this word minus the next one; of events only
  };

  std::string_view key;
  Kind kind = Kind::name;
  std::uint8_t word = 0;
  std::uint8_t table = 0;  // of a name or text: which of sim::Vocabulary's domain tables
  std::uint8_t draw = 0;   // in the draw that picks a name from a list (semantics section 2)
  bool required = true;

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

struct DomainFormat {
  std::string_view name;
  // In the order of the kinds of sim::Message, and of the spaces of sim::Key.
  std::span<const MessageFormat> commands;
  std::span<const QueryFormat> queries;
  std::span<const MessageFormat> events;
  std::span<const ViewFormat> views;

  // What the world begins with.
  std::unique_ptr<sim::Domain> (*begin)(std::size_t replicas);
  // The code of a command that was rejected for this.
  std::string_view (*reason)(std::uint8_t refusal);
  // The answer of a read that found something.
  void (*write_answer)(CanonicalJson& json, const ReportSource& source,
                       const sim::ReadRecord& read);
  // The write model, as an object.
  void (*write_write_model)(CanonicalJson& json, const ReportSource& source);
};

}  // namespace scenario
