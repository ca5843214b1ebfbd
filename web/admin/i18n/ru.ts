export default import.meta.glob<Record<string, string>>('./ru/*.json', { eager: true, import: 'default' });
