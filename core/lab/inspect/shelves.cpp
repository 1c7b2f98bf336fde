#include "lab/inspect/shelves.hpp"

#include <algorithm>

namespace lab {
namespace {

using allocation::NameTable;

// Events that are looked through for the latest orders.
constexpr std::size_t shelf_events_searched_max = 1000;

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (names.size() < Shelves::named_max &&
      std::find(names.begin(), names.end(), name) == names.end())
    names.push_back(name);
}

std::string three_digits(std::size_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
  return digits;
}

std::string free_ref(const Sight& sight) {
  const auto& products = allocation_of(sight.world).products();
  for (std::size_t number = products.batches().size() + 1;; ++number) {
    std::string ref = "batch-" + three_digits(number);
    if (!products.sku_of(allocation::BatchRef{id_of(sight, NameTable::ref, ref)})) return ref;
  }
}

// Whoever gave the first command, if that brought in a batch; stories begin so.
std::string stocks_by(const Sight& sight) {
  const auto brings_in = static_cast<std::uint8_t>(allocation::CommandKind::CreateBatch);
  if (sight.world.commands.empty() || sight.world.commands[0].command.kind != brings_in)
    return "warehouse";
  return sight.texts().of(sight.world.commands[0].by);
}

}  // namespace

Shelves shelves_of(const Sight& sight) {
  if (!sight.plays_shop()) return {};
  const Texts texts = sight.texts();
  const auto& products = allocation_of(sight.world).products();
  const auto& batches = products.batches();
  Shelves shelves;
  for (std::size_t i = 0; i < batches.size() && shelves.skus.size() < Shelves::named_max; ++i)
    add_once(shelves.skus, texts.of(*products.sku_of(batches[i])));
  for (std::size_t i = batches.size(); i > 0 && shelves.refs.size() < Shelves::named_max; --i)
    shelves.refs.push_back(texts.of(batches[i - 1]));

  const auto orders = static_cast<std::size_t>(allocation::QueryKind::allocations);
  const sim::EventId last = sight.world.events.last();
  for (sim::EventId event = last; event > 0 && last - event < shelf_events_searched_max; --event) {
    const std::uint32_t key = sight.world.events[event].key[orders];
    if (key != 0) add_once(shelves.orderids, texts.of(allocation::OrderId{key - 1}));
  }
  shelves.free_ref = free_ref(sight);
  shelves.stocks_by = stocks_by(sight);
  shelves.free_orderid = sight.cast.free_order_name();
  return shelves;
}

bool is_taken_by_a_client(const Sight& sight, std::string_view name) {
  const std::uint32_t id = sight.script.names().clients.intern(name);
  const auto& known = sight.world.clients.by_id;
  if (id < known.size() && known[id].known) return true;
  const auto& cast = sight.cast.customers();
  return std::find(cast.begin(), cast.end(), sim::ClientId{id}) != cast.end();
}

}  // namespace lab
