import Terminal

/// What the terminal tells, by the name that does not clash with an app's other events.
package typealias TerminalEvent = Terminal.Event
