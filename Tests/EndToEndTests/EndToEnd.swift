import TestSupport
import Testing

/// The tests that need the built program, and tmux.
@Suite("End to end", .enabled(if: Program.isNamed), .serialized)
struct EndToEnd {}
