import Terminal

/// An event of the terminal, named so that it does not clash with events of the app.
package typealias TerminalEvent = Terminal.Event
