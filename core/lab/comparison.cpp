#include "lab/comparison.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "lab/part_of_text.hpp"

namespace lab {
namespace {

using allocation::AllocationDomain;
using allocation::AllocationRow;
using allocation::Availability;
using allocation::AvailabilityRow;
using allocation::Batch;
using allocation::BatchRef;
using allocation::OrderId;
using allocation::OrderLine;
using allocation::Sku;

// The eta that goes into a sentence, and makes it another one.
Phrase dated(std::string_view code, std::optional<allocation::Eta> eta) {
  Phrase phrase(std::string(code) + (eta ? "_due" : ""));
  if (eta) phrase.text("eta", *day(eta));
  return phrase;
}

// What the tables have in common: which rows there are to look at, and which of those are asked
// for.
class Comparing {
 public:
  Comparing(const Sight& sight, const ComparedRows& which, std::size_t from, std::size_t count)
      : sight_(sight), which_(which), from_(from), count_(count) {
    result_.from = from;
  }
  [[nodiscard]] Comparison take() { return std::move(result_); }

 protected:
  // A row with these names: `make` fills it if it is asked for.
  template <class Make>
  void row(bool differs, std::initializer_list<std::string_view> names, Make make) {
    ++result_.rows_in_all;
    if (differs) ++result_.differing;
    if (which_.differing_only && !differs) return;
    if (std::none_of(names.begin(), names.end(),
                     [this](std::string_view name) { return is_part_of(which_.text, name); }))
      return;
    const std::size_t place = result_.matching++;
    if (place < from_ || place - from_ >= count_) return;
    ComparedRow& shown = result_.rows.emplace_back();
    shown.differs = differs;
    make(shown);
  }

  [[nodiscard]] const AllocationDomain& domain() const { return allocation_of(sight_.world); }
  [[nodiscard]] const allocation::Views& here() const { return domain().replica(which_.replica); }
  [[nodiscard]] CauseFinder& causes() { return causes_; }
  [[nodiscard]] Texts texts() const { return sight_.texts(); }

  const Sight& sight_;
  const ComparedRows& which_;

 private:
  std::size_t from_;
  std::size_t count_;
  Comparison result_;
  CauseFinder causes_{sight_, which_.replica};
};

class Batches : public Comparing {
 public:
  using Comparing::Comparing;

  void compare() {
    const auto& refs = domain().products().batches();
    std::vector<bool> known(here().availability.refs());
    for (std::size_t place = 0; place < refs.size(); ++place) {
      if (refs[place].index() < known.size()) known[refs[place].index()] = true;
      const auto& batches =
          domain().products().look(*domain().products().sku_of(refs[place]))->batches();
      compare(*std::find_if(batches.begin(), batches.end(),
                            [&](const Batch& batch) { return batch.reference() == refs[place]; }));
    }
    for (std::uint32_t ref = 0; ref < known.size(); ++ref) {
      const auto row_here = here().availability.row(BatchRef{ref});
      if (!known[ref] && row_here) compare(*row_here);
    }
  }

 private:
  void compare(const Batch& batch) {
    const auto there = here().availability.row(batch.reference());
    const AvailabilityRow truth{batch.reference(), batch.sku(), batch.eta(),
                                batch.available_quantity()};
    row(there != truth, {texts().of(batch.reference()), texts().of(batch.sku())},
        [&](ComparedRow& shown) {
          shown.write = dated("batch", batch.eta());
          shown.write.count("n", batch.available_quantity())
              .count("purchased", batch.purchased_quantity());
          list_lines(batch, shown);
          finish(batch.reference(), batch.sku(), there, shown);
        });
  }
  // Of a batch that the write side does not have.
  void compare(const AvailabilityRow& there) {
    row(true, {texts().of(there.ref), texts().of(there.sku)}, [&](ComparedRow& shown) {
      shown.write = Phrase("none");
      finish(there.ref, there.sku, there, shown);
    });
  }
  void finish(BatchRef ref, Sku sku, const std::optional<AvailabilityRow>& there,
              ComparedRow& shown) {
    shown.name = texts().of(ref);
    shown.sku = texts().of(sku);
    Phrase has = there ? dated("batch_there", there->eta) : Phrase("none");
    shown.replica.push_back(has.count("n", there ? there->available : 0));
    if (shown.differs) shown.causes = causes().of_batch(sku, ref);
  }
  void list_lines(const Batch& batch, ComparedRow& shown) {
    shown.lines_in_all = batch.allocations().size();
    for (const OrderLine& line : batch.allocations()) {
      if (shown.lines.size() == batch_lines_listed_max) break;
      shown.lines.push_back({texts().of(line.orderid), line.qty});
    }
    shown.lines_more = shown.lines_in_all - shown.lines.size();
  }
};

class Products : public Comparing {
 public:
  using Comparing::Comparing;

  void compare() {
    std::vector<bool> seen(std::max(truth().skus(), here().availability.skus()));
    const auto& refs = domain().products().batches();
    for (std::size_t place = 0; place < refs.size(); ++place) {
      const Sku sku = *domain().products().sku_of(refs[place]);
      if (!seen[sku.index()]) compare(sku);
      seen[sku.index()] = true;
    }
    for (std::uint32_t sku = 0; sku < seen.size(); ++sku) {
      if (!seen[sku] && here().availability.availability(Sku{sku})) compare(Sku{sku});
    }
  }

 private:
  [[nodiscard]] const allocation::AvailabilityView& truth() const {
    return domain().truth().availability;
  }
  void compare(Sku sku) {
    row(!domain().agrees(which_.replica, allocation::availability_of(sku)), {texts().of(sku)},
        [&](ComparedRow& shown) {
          shown.name = texts().of(sku);
          shown.write = phrase(truth().availability(sku));
          shown.replica.push_back(phrase(here().availability.availability(sku)));
          if (shown.differs) shown.causes = causes().of_product(sku);
        });
  }
  static Phrase phrase(const std::optional<Availability>& has) {
    if (!has) return Phrase("none");
    Phrase phrase = dated("table.stock", has->next_eta);
    return phrase.count("n", has->in_stock).count("incoming", has->incoming);
  }
};

class Orders : public Comparing {
 public:
  using Comparing::Comparing;

  void compare() {
    for (const OrderId order : by_first_event()) {
      const Rows truth = domain().truth().allocations.allocations(order);
      const Rows view = here().allocations.allocations(order);
      for (const OrderLine& line : lines_of(order, truth, view))
        compare(line, truth, view);
    }
  }

 private:
  using Rows = std::vector<AllocationRow>;

  [[nodiscard]] std::vector<OrderId> by_first_event() const {
    const auto& truth = domain().truth().allocations;
    const std::size_t orders = std::max(truth.orders(), here().allocations.orders());
    const auto& keys =
        sight_.world.staleness.keys[static_cast<std::size_t>(allocation::QueryKind::allocations)];
    std::vector<std::pair<sim::EventId, std::uint32_t>> known;
    for (std::uint32_t id = 0; id < orders; ++id) {
      const sim::EventId first = id < keys.size() ? keys[id].first : 0;
      if (first != 0 || here().allocations.has(OrderId{id}))
        known.emplace_back(first == 0 ? sight_.world.events.last() + 1 : first, id);
    }
    std::sort(known.begin(), known.end());
    std::vector<OrderId> found;
    found.reserve(known.size());
    for (const auto& [first, id] : known)
      found.push_back(OrderId{id});
    return found;
  }
  [[nodiscard]] std::vector<OrderLine> lines_of(OrderId order, const Rows& truth,
                                                const Rows& view) const {
    std::vector<OrderLine> lines;
    const auto add = [&](const OrderLine& line) {
      if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
    };
    for (const AllocationRow& row : truth)
      add({order, row.sku, row.qty});
    for (const OrderLine& lost : domain().lost()) {
      if (lost.orderid == order) add(lost);
    }
    for (const AllocationRow& row : view)
      add({order, row.sku, row.qty});
    return lines;
  }

  static Rows of_line(const OrderLine& line, const Rows& rows) {
    Rows found;
    for (const AllocationRow& row : rows) {
      if (row.sku == line.sku && row.qty == line.qty) found.push_back(row);
    }
    return found;
  }
  void compare(const OrderLine& line, const Rows& truth, const Rows& view) {
    const Rows there = of_line(line, truth);
    const Rows here = of_line(line, view);
    row(there != here, {texts().of(line.orderid), texts().of(line.sku)}, [&](ComparedRow& shown) {
      shown.name = texts().of(line.orderid);
      shown.sku = texts().of(line.sku);
      shown.qty = line.qty;
      shown.write = there.empty() ? Phrase(is_lost(line) ? "line_lost" : "none") : phrase(there[0]);
      for (const AllocationRow& row : here)
        shown.replica.push_back(phrase(row));
      if (here.empty()) shown.replica.emplace_back("none");
      if (shown.differs) shown.causes = causes().of_line(line);
    });
  }
  [[nodiscard]] bool is_lost(const OrderLine& line) const {
    return std::find(domain().lost().begin(), domain().lost().end(), line) != domain().lost().end();
  }
  [[nodiscard]] Phrase phrase(const AllocationRow& row) const {
    if (!row.batchref) return Phrase("line_out_of_stock");
    return Phrase("line_in").text("batchref", texts().of(*row.batchref));
  }
};

template <class Table>
Comparison compared(const Sight& sight, const ComparedRows& which, std::size_t from,
                    std::size_t count) {
  Table table(sight, which, from, count);
  table.compare();
  Comparison page = table.take();
  if (page.matching == 0 || from < page.matching || count == 0) return page;
  return compared<Table>(sight, which, (page.matching - 1) / count * count, count);
}

}  // namespace

Comparison compare(const Sight& sight, const ComparedRows& which, std::size_t from,
                   std::size_t count) {
  if (!sight.plays_shop()) return {};
  switch (which.table) {
    case ComparedTable::batches:
      return compared<Batches>(sight, which, from, count);
    case ComparedTable::products:
      return compared<Products>(sight, which, from, count);
    case ComparedTable::orders:
      return compared<Orders>(sight, which, from, count);
  }
  return {};
}

}  // namespace lab
