import './workers.js';
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { mendAccessibility } from './accessibility.js';
import { Page } from './Page.jsx';

mendAccessibility();
createRoot(document.getElementById('page')).render(<Page />);
