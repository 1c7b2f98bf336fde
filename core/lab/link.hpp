// A moment of a run, to be passed on: the file, what the person did, where time stands, and the
// hash of the report with `until` at that time. Whoever opens it stands in the same place, or is
// told that the run has become another. Branches stay behind.
//
//   {"format": "cqrs-lab-link/1", "file": {"format": "cqrs-lab/1", ...},
//    "acts": [{"at_ms": 2000, "act": {"by": "harry", ...}}],
//    "at_ms": 5000, "entries_done": 2, "hash": "00e1c9..."}
//
//   auto opened = open_link(write_link(session, Hashed::yes));
//   if (!opened) return say(opened.error());
//   if (!opened.value().same_run) warn();
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "cqrs/result.hpp"
#include "lab/session.hpp"

namespace lab {

// Without the hash it takes no report to write, which is what keeping a run every few seconds
// wants; opened, such a link is believed.
enum class Hashed : std::uint8_t { no, yes };
[[nodiscard]] std::string write_link(const Session& session, Hashed hashed);

// Why a link leads nowhere.
struct LinkRefusal {
  enum class Kind : std::uint8_t {
    not_a_link,
    other_version,  // `message` is the version it has
    refused,        // what it holds breaks a rule: `pointer` and `message` say which
    too_long,       // it takes more than Session::open_entries_max entries to get there
  };
  static constexpr std::array<std::string_view, 4> words{"not_a_link", "other_version", "refused",
                                                         "too_long"};

  Kind kind = Kind::not_a_link;
  std::string pointer;  // into the link
  std::string message;
};

struct OpenedLink {
  std::unique_ptr<Session> session;
  bool same_run = true;  // the report there hashes as it did when the link was made
};
[[nodiscard]] cqrs::Result<OpenedLink, LinkRefusal> open_link(std::string_view text);

}  // namespace lab
