// What an inspection looks at, and how things are called wherever they are mentioned.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lab/cast.hpp"
#include "lab/inspect/inspection.hpp"
#include "lab/inspect/run_index.hpp"
#include "lab/texts.hpp"
#include "scenario/domains.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

struct Sight {
  const sim::World& world;
  sim::Script& script;  // learns the names that are asked about
  const RunIndex& index;
  const Cast& cast;
  sim::Ms opens_at = 0;

  [[nodiscard]] Texts texts() const { return Texts(script.names()); }
  [[nodiscard]] const scenario::DomainFormat& format() const {
    return scenario::format_of(script.names());
  }
  [[nodiscard]] bool plays_shop() const { return is_shop(script.names()); }
  [[nodiscard]] sim::Ms clock(sim::Ms at) const { return at - opens_at; }
  [[nodiscard]] bool has_event(std::uint32_t id) const {
    return id >= 1 && id <= world.events.last();
  }
  [[nodiscard]] bool has_command(std::uint32_t number) const {
    return number < world.commands.size();
  }
  [[nodiscard]] bool has_read(std::uint32_t number) const { return number < world.reads.size(); }
  [[nodiscard]] bool has_replica(int replica) const {
    return replica >= 0 && static_cast<std::size_t>(replica) < world.replicas.size();
  }
};

// What an event or a command says: its type, and a parameter for each of its fields.
[[nodiscard]] Phrase what_event_says(const Sight& sight, sim::EventId event);
[[nodiscard]] Phrase what_command_says(const Sight& sight, std::uint32_t command);
// Whose command it was, and when: why an event is there.
[[nodiscard]] Phrase why(const Sight& sight, std::uint32_t command);

// Each as one line, to go there.
[[nodiscard]] Relation event_line(const Sight& sight, sim::EventId event);
[[nodiscard]] Relation command_line(const Sight& sight, std::uint32_t command);
[[nodiscard]] Relation read_line(const Sight& sight, std::uint32_t read);
[[nodiscard]] Relation replica_line(std::uint8_t replica);
[[nodiscard]] Relation customer_line(const Sight& sight, sim::ClientId client);

// The query that a read asked, as it is called and by what; field and key are empty where there is
// one such list.
struct QueryText {
  std::string_view name;
  std::string_view field;
  std::string key;
};
[[nodiscard]] QueryText query_text(const Sight& sight, sim::Key key);

// The id of a name, also of one that nothing has.
[[nodiscard]] std::uint32_t id_of(const Sight& sight, allocation::NameTable table,
                                  std::string_view name);

}  // namespace lab
