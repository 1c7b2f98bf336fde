#include "allocation/simulation/messages.hpp"

#include <array>
#include <optional>

namespace allocation {
namespace {

using Words = std::array<std::int32_t, 4>;

template <class Tag>
std::int32_t word(cqrs::StrongId<Tag> id) {
  return static_cast<std::int32_t>(id.value);
}
std::int32_t word(std::optional<Eta> eta) {
  return eta ? eta->yyyymmdd : 0;
}

template <class Id>
Id id_of(std::int32_t word) {
  return Id{static_cast<std::uint32_t>(word)};
}
std::optional<Eta> eta_of(std::int32_t word) {
  return word == 0 ? std::nullopt : std::optional(Eta{word});
}
OrderLine line_of(const Words& words) {
  return {id_of<OrderId>(words[0]), id_of<Sku>(words[1]), words[2]};
}

struct WordsOf {
  Words operator()(const CreateBatch& c) const {
    return {word(c.ref), word(c.sku), c.qty, word(c.eta)};
  }
  Words operator()(const Allocate& c) const { return {word(c.orderid), word(c.sku), c.qty, 0}; }
  Words operator()(const ChangeBatchQuantity& c) const { return {word(c.ref), c.qty, 0, 0}; }
  Words operator()(const BatchCreated& e) const {
    return {word(e.ref), word(e.sku), e.qty, word(e.eta)};
  }
  Words operator()(const Allocated& e) const { return of(e.line, word(e.batchref)); }
  Words operator()(const OutOfStock& e) const { return of(e.line, 0); }
  Words operator()(const BatchQuantityChanged& e) const {
    return {word(e.ref), word(e.sku), e.qty, static_cast<std::int32_t>(e.qty - e.delta)};
  }
  Words operator()(const Deallocated& e) const { return of(e.line, word(e.batchref)); }

  static Words of(const OrderLine& line, std::int32_t last) {
    return {word(line.orderid), word(line.sku), line.qty, last};
  }
};

}  // namespace

sim::Message encode(const Command& command) {
  return {static_cast<std::uint8_t>(command.index()), std::visit(WordsOf{}, command)};
}

Command decode_command(const sim::Message& message) {
  const Words& w = message.words;
  switch (static_cast<CommandKind>(message.kind)) {
    case CommandKind::CreateBatch:
      return CreateBatch{id_of<BatchRef>(w[0]), id_of<Sku>(w[1]), w[2], eta_of(w[3])};
    case CommandKind::Allocate:
      return Allocate{id_of<OrderId>(w[0]), id_of<Sku>(w[1]), w[2]};
    case CommandKind::ChangeBatchQuantity:
      return ChangeBatchQuantity{id_of<BatchRef>(w[0]), w[1]};
  }
  return Allocate{};
}

sim::Message encode(const Event& event) {
  return {static_cast<std::uint8_t>(event.index()), std::visit(WordsOf{}, event)};
}

Event decode_event(const sim::Message& message) {
  const Words& w = message.words;
  switch (static_cast<EventKind>(message.kind)) {
    case EventKind::BatchCreated:
      return BatchCreated{id_of<BatchRef>(w[0]), id_of<Sku>(w[1]), w[2], eta_of(w[3])};
    case EventKind::Allocated:
      return Allocated{line_of(w), id_of<BatchRef>(w[3])};
    case EventKind::OutOfStock:
      return OutOfStock{line_of(w)};
    case EventKind::BatchQuantityChanged:
      return BatchQuantityChanged{id_of<BatchRef>(w[0]), id_of<Sku>(w[1]), w[2],
                                  Total{w[2]} - w[3]};
    case EventKind::Deallocated:
      return Deallocated{line_of(w), id_of<BatchRef>(w[3])};
  }
  return OutOfStock{};
}

}  // namespace allocation
