import Terminal

/// An event of the terminal, by a name that does not conflict with events of the app.
package typealias TerminalEvent = Terminal.Event
