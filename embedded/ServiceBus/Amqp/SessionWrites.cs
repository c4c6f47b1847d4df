using System.Runtime.CompilerServices;
using Amqp;
using Amqp.Listener;

namespace Mall.Embedded.ServiceBus;

/// <summary>
/// The broker's writes to a session. The library (2.5.5) lets the thread that writes to a session also write what others have queued for it, and it gives the channel of an ended session to
/// the next one as soon as it has queued the end. So another session's beginning could overtake the end, and the client then closed the whole connection ("handle-in-use"). Nobody writes to a
/// session any more when its end is queued, so the end is written at once.
/// </summary>
internal static class SessionWrites
{
    private static readonly ConditionalWeakTable<Session, State> States = [];

    /// <summary>The client ends the session, and the library is about to answer. Returns when no write is under way; later ones are refused.</summary>
    public static void End(Session session)
    {
        var state = States.GetOrCreateValue(session);
        lock (state)
        {
            state.HasEnded = true;
        }
    }

    /// <summary>False: the session has ended, and nothing was written.</summary>
    public static bool TryWrite(this ListenerLink link, Action write)
    {
        var state = States.GetOrCreateValue(link.Session);
        lock (state)
        {
            if (!state.HasEnded)
            {
                write();
            }

            return !state.HasEnded;
        }
    }

    private sealed class State
    {
        public bool HasEnded { get; set; }
    }
}
