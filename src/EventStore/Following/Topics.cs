using Casework.EventStore.Projecting;

namespace Casework.EventStore.Following;

/// <summary>What followers wait for: a stream, or all of a tenant. There as long as somebody follows.</summary>
internal sealed class Topics
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Tenant, Guid? Stream), Topic> _topics = [];

    public bool Any
    {
        get
        {
            lock (_lock)
                return _topics.Count > 0;
        }
    }

    public Topic Open(string tenant, Guid? stream)
    {
        lock (_lock)
        {
            if (!_topics.TryGetValue((tenant, stream), out var topic))
                _topics[(tenant, stream)] = topic = new Topic(this, (tenant, stream));
            topic.Followers++;
            return topic;
        }
    }

    /// <summary>Tells those whom a stream concerns that it has grown up to a position.</summary>
    public void Tell(StreamKey grown, long position)
    {
        lock (_lock)
        {
            _topics.GetValueOrDefault((grown.Tenant, grown.Id))?.Tell(position);
            _topics.GetValueOrDefault((grown.Tenant, null))?.Tell(position);
        }
    }

    public void TellAll(long position)
    {
        lock (_lock)
        {
            foreach (var topic in _topics.Values)
                topic.Tell(position);
        }
    }

    private void Close(Topic topic, (string Tenant, Guid? Stream) key)
    {
        lock (_lock)
        {
            if (--topic.Followers == 0)
                _topics.Remove(key);
        }
    }

    internal sealed class Topic(Topics topics, (string Tenant, Guid? Stream) key) : IDisposable
    {
        private long _latest;

        public Pulse News { get; } = new();

        /// <summary>The latest position told of.</summary>
        public long Latest => Volatile.Read(ref _latest);

        public int Followers { get; set; }

        public void Tell(long position)
        {
            Volatile.Write(ref _latest, position);
            News.Beat();
        }

        public void Dispose() => topics.Close(this, key);
    }
}
