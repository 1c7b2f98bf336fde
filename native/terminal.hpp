// Whether somebody is looking.
#pragma once

namespace native {

// Standard output is a terminal whose owner did not say NO_COLOR.
[[nodiscard]] bool colours_wanted();
// Standard error is a terminal.
[[nodiscard]] bool errors_are_seen();

}  // namespace native
