#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "allocation/read_side/projections.hpp"
#include "allocation/read_side/views.hpp"
#include "support/stock.hpp"

namespace allocation::availability_view_test {
namespace {

using support::in_warehouse;
using support::later;
using support::today;
using support::tomorrow;

constexpr Sku lamp{0};
constexpr Sku desk{1};
constexpr BatchRef batch_1{1};
constexpr BatchRef batch_2{2};
constexpr BatchRef batch_3{3};

constexpr OrderLine lamps(Quantity qty) {
  return {OrderId{1}, lamp, qty};
}

// Under the one projection or the other, availability is the same.
using Project = Changed (*)(const Event&, Views&);
constexpr Project projections[] = {&project_as_in_the_book, &project_by_line};

Views views_after(const std::vector<Event>& events, Project project = &project_by_line) {
  Views views;
  for (const Event& event : events)
    project(event, views);
  return views;
}

std::optional<Availability> lamps_in(const Views& views) {
  return views.availability.availability(lamp);
}

TEST_CASE("semantics 6: no row, no such thing") {
  const Views views = views_after({BatchCreated{batch_1, lamp, 10, in_warehouse}});

  CHECK_FALSE(views.availability.availability(desk));
  CHECK_FALSE(views.availability.availability(Sku{99}));
  CHECK(views.availability.availability(lamp));
  CHECK_FALSE(views.availability.row(batch_2));
  CHECK_FALSE(views.availability.row(BatchRef{0}));
}

TEST_CASE("semantics 5: BatchCreated adds the quantity and sets sku and eta") {
  for (const Project project : projections) {
    const Views views = views_after({BatchCreated{batch_1, lamp, 10, tomorrow}}, project);

    CHECK(views.availability.row(batch_1) == AvailabilityRow{batch_1, lamp, tomorrow, 10});
  }
}

TEST_CASE("semantics 5: Allocated takes from its batch, Deallocated gives back") {
  for (const Project project : projections) {
    Views views = views_after(
        {BatchCreated{batch_1, lamp, 10, in_warehouse}, Allocated{lamps(3), batch_1}}, project);
    CHECK(lamps_in(views) == Availability{7, 0, std::nullopt});

    project(Deallocated{lamps(3), batch_1}, views);
    CHECK(lamps_in(views) == Availability{10, 0, std::nullopt});
  }
}

TEST_CASE("semantics 5: BatchQuantityChanged adds its delta") {
  for (const Project project : projections) {
    const Views views = views_after(
        {BatchCreated{batch_1, lamp, 10, in_warehouse}, BatchQuantityChanged{batch_1, lamp, 4, -6},
         BatchQuantityChanged{batch_1, lamp, 5, 1}},
        project);

    CHECK(lamps_in(views) == Availability{5, 0, std::nullopt});
  }
}

TEST_CASE("semantics 5: OutOfStock changes no availability") {
  for (const Project project : projections) {
    const Views views = views_after({OutOfStock{lamps(3)}}, project);

    CHECK_FALSE(lamps_in(views));
  }
}

TEST_CASE("semantics 5: an event that is applied twice counts twice") {
  const Allocated allocated{lamps(3), batch_1};

  const Views views =
      views_after({BatchCreated{batch_1, lamp, 10, in_warehouse}, allocated, allocated},
                  &project_as_in_the_book);

  CHECK(lamps_in(views) == Availability{4, 0, std::nullopt});
}

TEST_CASE("semantics 5: a batch first heard of from another event gets a row without an eta") {
  struct Case {
    std::string what;
    Event event;
    Total available;
  };
  const Case cases[] = {
      {"Allocated", Allocated{lamps(3), batch_1}, -3},
      {"Deallocated", Deallocated{lamps(3), batch_1}, 3},
      {"BatchQuantityChanged", BatchQuantityChanged{batch_1, lamp, 4, -6}, -6},
  };

  for (const Case& c : cases) {
    CAPTURE(c.what);
    const Views views = views_after({c.event});

    CHECK(views.availability.row(batch_1) ==
          AvailabilityRow{batch_1, lamp, std::nullopt, c.available});
    CHECK(lamps_in(views) == Availability{c.available, 0, std::nullopt});
  }
}

TEST_CASE("semantics 5: a BatchCreated that comes late completes the row") {
  const Views views =
      views_after({Allocated{lamps(3), batch_1}, BatchCreated{batch_1, lamp, 10, tomorrow}});

  CHECK(views.availability.row(batch_1) == AvailabilityRow{batch_1, lamp, tomorrow, 7});
  CHECK(lamps_in(views) == Availability{0, 7, tomorrow});
}

TEST_CASE("semantics 5: a BatchCreated of another sku moves the row there") {
  Views views = views_after(
      {BatchCreated{batch_1, lamp, 10, today}, BatchCreated{batch_2, lamp, 1, in_warehouse}});

  const Changed changed = project_by_line(BatchCreated{batch_1, desk, 5, tomorrow}, views);

  CHECK(lamps_in(views) == Availability{1, 0, std::nullopt});
  CHECK(views.availability.availability(desk) == Availability{0, 15, tomorrow});
  CHECK(changed.sku == desk);
  CHECK(changed.other_sku == lamp);
}

TEST_CASE("semantics 5: a sku whose only row moved away is no such thing any more") {
  const Views views = views_after(
      {BatchCreated{batch_1, lamp, 10, today}, BatchCreated{batch_1, desk, 5, tomorrow}});

  CHECK_FALSE(lamps_in(views));
}

TEST_CASE("an event for a row that lies under another sku changes the answer there") {
  Views views = views_after({BatchCreated{batch_1, desk, 10, in_warehouse}});

  const Changed changed = project_by_line(Allocated{lamps(3), batch_1}, views);

  CHECK(changed.sku == desk);
  CHECK_FALSE(changed.other_sku);
  CHECK(views.availability.availability(desk) == Availability{7, 0, std::nullopt});
  CHECK_FALSE(lamps_in(views));
}

TEST_CASE("semantics 6: in stock is what has arrived, incoming what has an eta") {
  const Views views = views_after({BatchCreated{batch_1, lamp, 10, in_warehouse},
                                   BatchCreated{batch_2, lamp, 20, tomorrow},
                                   BatchCreated{batch_3, lamp, 5, in_warehouse},
                                   BatchCreated{BatchRef{4}, desk, 100, in_warehouse}});

  CHECK(lamps_in(views) == Availability{15, 20, tomorrow});
}

TEST_CASE("semantics 6: the next eta is the earliest among shipments with something left") {
  Views views =
      views_after({BatchCreated{batch_1, lamp, 2, tomorrow}, BatchCreated{batch_2, lamp, 3, today},
                   BatchCreated{batch_3, lamp, 4, later}});
  CHECK(lamps_in(views)->next_eta == today);

  project_by_line(Allocated{lamps(3), batch_2}, views);
  CHECK(lamps_in(views) == Availability{0, 6, tomorrow});

  project_by_line(BatchQuantityChanged{batch_1, lamp, 0, -5}, views);
  CHECK(lamps_in(views) == Availability{0, 1, later});

  project_by_line(Allocated{lamps(4), batch_3}, views);
  CHECK(lamps_in(views) == Availability{0, -3, std::nullopt});

  project_by_line(Deallocated{lamps(3), batch_2}, views);
  CHECK(lamps_in(views) == Availability{0, 0, today});
}

TEST_CASE("quantities add up beyond 32 bits") {
  constexpr Quantity most = 2'147'483'647;

  const Views views = views_after({BatchCreated{batch_1, lamp, most, in_warehouse},
                                   BatchCreated{batch_2, lamp, most, in_warehouse}});

  CHECK(lamps_in(views) == Availability{4'294'967'294, 0, std::nullopt});
}

// What the query says of a sku, worked out from the rows.
std::optional<Availability> summed_up(const AvailabilityView& view, Sku sku) {
  std::optional<Availability> sum;
  for (std::uint32_t ref = 0; ref < view.refs(); ++ref) {
    const std::optional<AvailabilityRow> row = view.row(BatchRef{ref});
    if (!row || row->sku != sku) continue;
    if (!sum) sum.emplace();
    (row->eta ? sum->incoming : sum->in_stock) += row->available;
    if (row->eta && row->available > 0)
      sum->next_eta = sum->next_eta ? std::min(*sum->next_eta, *row->eta) : *row->eta;
  }
  return sum;
}

TEST_CASE("whatever comes in whatever order, the sums are the sums of the rows") {
  std::mt19937 chance(1);
  const auto below = [&](std::uint32_t end) { return static_cast<std::uint32_t>(chance() % end); };
  const std::optional<Eta> etas[] = {in_warehouse, today, tomorrow, later};
  AvailabilityView view;

  for (int round = 0; round < 3000; ++round) {
    CAPTURE(round);
    const BatchRef ref{below(8)};
    const Sku sku{below(3)};
    if (below(4) == 0) {
      view.create(ref, sku, static_cast<Quantity>(below(9)), etas[below(4)]);
    } else {
      view.add(ref, sku, Total{below(9)} - 5);
    }

    for (std::uint32_t id = 0; id < 3; ++id)
      REQUIRE(view.availability(Sku{id}) == summed_up(view, Sku{id}));
  }
}

}  // namespace
}  // namespace allocation::availability_view_test
