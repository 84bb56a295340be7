import ArgumentParser

/// The option to keep a live cluster's data current in the terminal UI.
struct WatchOptions: ParsableArguments {
  @Flag(help: "Keep the data of a live cluster current, and mark what changes.")
  var watch = false
}
